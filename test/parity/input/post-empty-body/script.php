<?php // post empty body
echo count($_POST), '[', file_get_contents('php://input'), ']';
