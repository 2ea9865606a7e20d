import { cases } from "../../cases/overtraining/wellness-decline";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./wellness-decline";

testRule(rule, cases);
