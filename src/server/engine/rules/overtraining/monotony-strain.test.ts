import { cases } from "../../cases/overtraining/monotony-strain";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./monotony-strain";

testRule(rule, cases);
