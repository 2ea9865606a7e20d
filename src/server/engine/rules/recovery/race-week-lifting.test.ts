import { cases } from "../../cases/recovery/race-week-lifting";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./race-week-lifting";

testRule(rule, cases);
