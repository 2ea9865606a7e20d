import { cases } from "../../cases/recovery/post-race";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./post-race";

testRule(rule, cases);
