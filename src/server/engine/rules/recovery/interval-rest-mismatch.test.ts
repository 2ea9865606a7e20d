import { cases } from "../../cases/recovery/interval-rest-mismatch";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./interval-rest-mismatch";

testRule(rule, cases);
