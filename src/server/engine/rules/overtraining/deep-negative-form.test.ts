import { cases } from "../../cases/overtraining/deep-negative-form";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./deep-negative-form";

testRule(rule, cases);
