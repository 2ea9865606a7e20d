import { cases } from "../../cases/recovery/cross-training-load";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./cross-training-load";

testRule(rule, cases);
