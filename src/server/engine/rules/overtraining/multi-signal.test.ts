import { cases } from "../../cases/overtraining/multi-signal";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./multi-signal";

testRule(rule, cases);
