import { cases } from "../../cases/recovery/return-after-layoff";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./return-after-layoff";

testRule(rule, cases);
