import { cases } from "../../cases/interference/short-gap-before-lift";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./short-gap-before-lift";

testRule(rule, cases);
