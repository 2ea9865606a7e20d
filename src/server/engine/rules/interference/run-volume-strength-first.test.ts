import { cases } from "../../cases/interference/run-volume-strength-first";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./run-volume-strength-first";

testRule(rule, cases);
