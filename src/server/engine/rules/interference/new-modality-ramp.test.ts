import { cases } from "../../cases/interference/new-modality-ramp";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./new-modality-ramp";

testRule(rule, cases);
