import { cases } from "../../cases/recovery/illness-or-pain";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./illness-or-pain";

testRule(rule, cases);
