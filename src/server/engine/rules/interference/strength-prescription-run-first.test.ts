import { cases } from "../../cases/interference/strength-prescription-run-first";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./strength-prescription-run-first";

testRule(rule, cases);
