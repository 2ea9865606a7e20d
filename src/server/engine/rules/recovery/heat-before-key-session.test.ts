import { cases } from "../../cases/recovery/heat-before-key-session";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./heat-before-key-session";

testRule(rule, cases);
