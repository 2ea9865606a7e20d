import { cases } from "../../cases/recovery/taper";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./taper";

testRule(rule, cases);
