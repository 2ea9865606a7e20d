import { cases } from "../../cases/interference/e1rm-plateau-rising-run-load";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./e1rm-plateau-rising-run-load";

testRule(rule, cases);
