package org.bihuan.access;

/**
 * A county branch (分局) of the municipal bureau.
 *
 * @param region     six-digit region code, also the engine's tenant id
 * @param name       name of the county or district, e.g. 魏县
 * @param branchName name of the branch, e.g. 魏县分局
 * @param code       two digits that stand for the branch in document numbers, the 03 in 邯环罚决字〔2025〕03-003号
 */
public record Branch(String region, String name, String branchName, String code) {
}
