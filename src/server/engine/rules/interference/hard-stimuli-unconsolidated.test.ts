import { cases } from "../../cases/interference/hard-stimuli-unconsolidated";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./hard-stimuli-unconsolidated";

testRule(rule, cases);
