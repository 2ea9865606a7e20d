import { cases } from "../../cases/overtraining/effort-mismatch";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./effort-mismatch";

testRule(rule, cases);
