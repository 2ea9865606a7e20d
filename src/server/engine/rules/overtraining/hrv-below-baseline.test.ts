import { cases } from "../../cases/overtraining/hrv-below-baseline";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./hrv-below-baseline";

testRule(rule, cases);
