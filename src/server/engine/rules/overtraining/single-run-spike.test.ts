import { cases } from "../../cases/overtraining/single-run-spike";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./single-run-spike";

testRule(rule, cases);
