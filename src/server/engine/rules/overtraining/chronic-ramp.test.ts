import { cases } from "../../cases/overtraining/chronic-ramp";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./chronic-ramp";

testRule(rule, cases);
