<?php // 
throw new LogicException('from append');
