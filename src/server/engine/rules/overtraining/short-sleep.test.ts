import { cases } from "../../cases/overtraining/short-sleep";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./short-sleep";

testRule(rule, cases);
