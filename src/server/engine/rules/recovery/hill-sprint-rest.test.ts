import { cases } from "../../cases/recovery/hill-sprint-rest";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./hill-sprint-rest";

testRule(rule, cases);
