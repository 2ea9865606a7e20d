import { cases } from "../../cases/recovery/hard-days-too-close";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./hard-days-too-close";

testRule(rule, cases);
