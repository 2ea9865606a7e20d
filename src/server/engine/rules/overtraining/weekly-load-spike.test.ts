import { cases } from "../../cases/overtraining/weekly-load-spike";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./weekly-load-spike";

testRule(rule, cases);
