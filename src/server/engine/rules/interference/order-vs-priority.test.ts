import { cases } from "../../cases/interference/order-vs-priority";
import { testRule } from "../../testing/rule-tester";
import { rule } from "./order-vs-priority";

testRule(rule, cases);
