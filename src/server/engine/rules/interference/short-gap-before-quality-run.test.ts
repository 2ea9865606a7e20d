import { cases } from "../../cases/interference/short-gap-before-quality-run";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./short-gap-before-quality-run";

testRule(rule, cases);
