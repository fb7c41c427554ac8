<?php // post input read twice
echo file_get_contents('php://input'), '|', file_get_contents('php://input');
