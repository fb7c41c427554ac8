<?php // uncaught own class
class MyProblem extends Exception {}
throw new MyProblem('mine');
