<?php // computed path
$page = $_GET['page'] ?? 'one';
include "inc_$page.php";
