import { cases } from "../../cases/overtraining/missing-intensity-stimulus";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./missing-intensity-stimulus";

testRule(rule, cases);
