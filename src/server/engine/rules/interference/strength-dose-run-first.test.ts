import { cases } from "../../cases/interference/strength-dose-run-first";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./strength-dose-run-first";

testRule(rule, cases);
