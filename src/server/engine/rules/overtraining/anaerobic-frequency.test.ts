import { cases } from "../../cases/overtraining/anaerobic-frequency";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./anaerobic-frequency";

testRule(rule, cases);
