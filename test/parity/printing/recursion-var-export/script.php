<?php // recursion var export
class Node { public $next; }
$node = new Node();
$node->next = $node;
var_export($node);
