import { cases } from "../../cases/overtraining/intensity-distribution";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./intensity-distribution";

testRule(rule, cases);
