import { cases } from "../../cases/interference/power-after-endurance";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./power-after-endurance";

testRule(rule, cases);
