import { cases } from "../../cases/recovery/no-deload";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./no-deload";

testRule(rule, cases);
