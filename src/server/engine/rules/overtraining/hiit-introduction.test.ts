import { cases } from "../../cases/overtraining/hiit-introduction";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./hiit-introduction";

testRule(rule, cases);
