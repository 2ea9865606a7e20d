import { cases } from "../../cases/recovery/48h-after-heavy-lower";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./48h-after-heavy-lower";

testRule(rule, cases);
