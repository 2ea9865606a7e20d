import { cases } from "../../cases/interference/explosive-dose";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./explosive-dose";

testRule(rule, cases);
