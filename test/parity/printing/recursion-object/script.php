<?php // recursion object
class Node { public $name = 'n'; public $next; }
$node = new Node();
$node->next = $node;
print_r($node);
var_dump($node);
