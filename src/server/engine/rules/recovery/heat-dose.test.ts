import { cases } from "../../cases/recovery/heat-dose";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./heat-dose";

testRule(rule, cases);
