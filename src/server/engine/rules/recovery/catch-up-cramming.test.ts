import { cases } from "../../cases/recovery/catch-up-cramming";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./catch-up-cramming";

testRule(rule, cases);
