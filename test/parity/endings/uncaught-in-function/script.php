<?php // uncaught in function
function inner() {
  throw new RuntimeException('deep');
}
function outer() {
  inner();
}
outer();
