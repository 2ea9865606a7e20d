import { cases } from "../../cases/interference/short-gap-before-easy-run";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./short-gap-before-easy-run";

testRule(rule, cases);
