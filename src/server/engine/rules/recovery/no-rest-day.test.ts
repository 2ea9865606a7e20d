import { cases } from "../../cases/recovery/no-rest-day";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./no-rest-day";

testRule(rule, cases);
