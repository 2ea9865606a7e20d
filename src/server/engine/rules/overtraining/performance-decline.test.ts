import { cases } from "../../cases/overtraining/performance-decline";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./performance-decline";

testRule(rule, cases);
