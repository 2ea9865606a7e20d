import { cases } from "../../cases/overtraining/resting-hr-rise";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./resting-hr-rise";

testRule(rule, cases);
