<?php // sees superglobals
include 'inc.php';
